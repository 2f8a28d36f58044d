"""Breaks a guideline on purpose, to see whether its checks, examples and guarantees notice.

For those who develop guidelines: ``python -m someguide.verify.mutation GUIDELINE``.
"""
