// Files kept by content: DIR/files/ab/cdef… is named by the SHA-256 of what it holds, so the same bytes are stored once
// and a reader can tell a damaged file. Who refers to a digest is known to the database alone.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace assay::files {

class FileStore {
  public:
    // `folder` is made where it is missing. Throws std::system_error where it cannot be.
    explicit FileStore(std::filesystem::path folder);

    // Stores `bytes` and returns their SHA-256 in lower-case hexadecimal. When it returns, the bytes survive a crash of
    // the machine; a crash before leaves nothing under the final name. Throws std::system_error (disk full).
    std::string put(std::string_view bytes) const;

    // The bytes of `sha256`. Throws std::runtime_error where they are missing or no longer match their digest.
    std::string get(std::string_view sha256) const;

    bool contains(std::string_view sha256) const;

    // Takes the bytes away; nothing happens where they are absent. Only for callers who know that nobody refers to
    // them, inside a write transaction (writers run one after another).
    void remove(std::string_view sha256) const;
    // What a crash left behind: files that never got their name are removed, and those of the last day that nobody
    // names are set aside, in a folder beside this one with `.set-aside` after its name. Only where nobody else is
    // writing.
    void sweep(const std::function<bool(const std::string& sha256)>& is_in_use) const;

  private:
    void set_aside(const std::filesystem::path& file, const std::string& sha256) const;
    std::filesystem::path place_of(std::string_view sha256) const;

    std::filesystem::path folder_;
};

} // namespace assay::files
