// Pieces that, repeated without end, have made readers of documents slow or fall over.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace assay::importer::testing {

inline std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t time = 0; time < times; ++time) text += piece;
    return text;
}

// As many of them as fit into that many bytes.
inline std::string filled_with(std::string_view piece, std::size_t bytes) {
    return repeated(piece, bytes / piece.size());
}

// Of one line, for text and Markdown.
inline constexpr std::array endless_lines = {
    "x", "[", "[a]", "*", "**a ", "_", "\\", "|", "a. ", "1-2 ", "? ", ": ", "\" ", "(", "1: ",
};

// Of many lines, for text and Markdown.
inline constexpr std::array endless_marks = {
    "- \n",        "- a:\n", "#\n",   "# a\n", "| a | 1 | 2 |\n", "Areas to Cover\n", "1: x\n", "Scorecard\n", "\"\n",
    "Interview\n", "> \n",   "---\n", "[a\n",  "Why?\n",
};

// Of a page of the web, behind its <html>.
inline constexpr std::array endless_pages = {
    "<",
    "<a ",
    "<a x='",
    "<a x=\"'>",
    "</",
    "<!",
    "<!--",
    "<p>",
    "<li>",
    "<ul><li>",
    "<td>",
    "<table>",
    "<table><tr><td colspan=99 rowspan=99>x",
    "<b>",
    "</b>",
    "<script>",
    "&",
    "&#",
    "&amp;amp;",
    "<h1>a",
    "<main>",
    "<br>",
    "<div style='",
    "<span class='a b c'>x",
};

} // namespace assay::importer::testing
