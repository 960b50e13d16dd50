"""The portal's pages with ten years of reports of all States, on the embedded database."""
