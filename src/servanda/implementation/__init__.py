"""Facts under the substantive articles, and the decisions on extensions."""
