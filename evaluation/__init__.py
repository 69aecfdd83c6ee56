"""Quality: what the project promised, measured. `script/show NAME` runs `evaluation.NAME`."""
