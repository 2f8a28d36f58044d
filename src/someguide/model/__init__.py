"""What a guideline is: plain frozen data, and the scale its rules stand on."""
