"""What people decided about words: kept, challenged, agreed, pledged. Plain files beside the documents."""
