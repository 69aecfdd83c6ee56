"""What can a sector do here? See needs and actions that concern it; covenants come later."""
