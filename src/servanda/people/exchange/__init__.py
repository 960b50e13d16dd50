"""Lists of persons and permanent missions, in and out: workbooks, CSV, vCards."""
