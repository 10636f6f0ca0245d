// Files that travel inside the executable: migrations, the browser client, the built-in guides, style sheets.
#pragma once

#include <string_view>
#include <vector>

namespace assay::embedded {

struct File {
    std::string_view name; // relative path, with '/'
    std::string_view bytes;
};

// Each table is sorted by name.
std::vector<File> migrations();
std::vector<File> client();
std::vector<File> built_in_guides();
std::vector<File> fonts();        // of printed pages
std::vector<File> public_pages(); // style sheets of the pages that the server renders

} // namespace assay::embedded
