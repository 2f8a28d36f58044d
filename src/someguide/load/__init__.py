"""From files on disk to the model: text, positioned tree, typed values; every fault has a place."""
