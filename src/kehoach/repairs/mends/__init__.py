"""Changes of a Word document, each typed: what is set to what. Why, a mender knows."""
