"""What every theme needs and no theme owns: access, clock, errors, history."""
