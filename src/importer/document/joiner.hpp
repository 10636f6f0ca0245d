// Joins the lines of a wrapped paragraph or list entry to one block.
#pragma once

#include <importer/document/document.hpp>

namespace assay::importer {

// Merges continuation lines into the block they continue, their texts joined by one space. A line continues the one
// above where nothing separates them and it hangs under a list entry, is Markdown's next line of a paragraph, or could
// not have stood on the line above in a document that is wrapped at a width. Lines with a chosen role start anew.
// Says of each block what its words would mean as a heading.
void join_wrapped_lines(Document& document);

} // namespace assay::importer
