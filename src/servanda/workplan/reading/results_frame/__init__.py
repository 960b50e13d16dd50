"""The results frame: outcomes, outputs and activities with their true numbers, whichever way they were printed."""
