// A zip archive that lies in memory, opened and unpacked within bounds: hostile ones name a million entries, or unpack
// to a thousand times their size. For Word documents, in the importer and in the search for an upload's words.
#pragma once

#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace assay {

enum class ZipFault { absent, damaged, too_large };

class ZipArchive {
  public:
    // Nothing where the bytes are no archive that can be read, or name more than 10,000 entries. The bytes outlive it.
    static std::optional<ZipArchive> open(std::string_view bytes);

    bool has(const std::string& name) const;

    // The names of the entries that begin and end so, in the archive's order, at most `most` of them.
    std::vector<std::string> names(std::string_view begin, std::string_view end, std::size_t most) const;

    // What is really there, whatever size the archive claims. `too_large`: more than `most` bytes, or past the first
    // MiB more than 200 times what is packed.
    std::expected<std::string, ZipFault> unpack(const std::string& name, std::size_t most) const;

  private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    explicit ZipArchive(zip* archive) : archive_(archive) {}

    std::unique_ptr<zip, Discard> archive_;
};

} // namespace assay
