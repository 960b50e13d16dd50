"""The portal's requests and answers."""
