// Files as the bytes of one zip archive. The same files give the same bytes: no clock, no names of this machine.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace assay::importer {

struct ArchiveFile {
    std::string name;
    std::string bytes;
};

// Throws where memory runs out; nothing else can fail.
std::string zipped(const std::vector<ArchiveFile>& files);

} // namespace assay::importer
