// What the importer has to say about a line: something it derived, doubted or could not place.
#pragma once

#include <string>

namespace assay::importer {

enum class Severity { note, warning, error };

// `line` counts from 1, 0 speaks of the whole document. `code` is a stable slug such as `title-derived`.
struct Notice {
    int line = 0;
    Severity severity = Severity::note;
    std::string sentence;
    std::string code;
};

} // namespace assay::importer
