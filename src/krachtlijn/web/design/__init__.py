"""What do all pages share? Tokens, components, the page frame, language, sign-in and errors as pages."""
