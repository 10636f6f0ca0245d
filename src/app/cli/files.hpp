// Files that commands read and write whole.
#pragma once

#include <base/result.hpp>

#include <cstddef>
#include <string>

namespace assay::app {

// The bytes of a file, `-` for standard input. Reading stops soon after `most` bytes: who asked refuses what is longer.
Result<std::string> read_file(const std::string& name, std::size_t most);

// Exit status of writing `text` to a file, `-` for standard output: 0, or 3 with a sentence.
int write_file(const std::string& text, const std::string& name);

} // namespace assay::app
