"""What is due: the facts of all themes brought together and put before the law."""
