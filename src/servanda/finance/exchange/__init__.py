"""The host's accounts coming in: files matched to columns and lines, looked at before anything is taken."""
