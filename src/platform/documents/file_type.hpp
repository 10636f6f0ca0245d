// What a file is, judged by its bytes; its name only tells Markdown from plain text. And what it may be called.
#pragma once

#include <base/fields.hpp>

#include <string>
#include <string_view>

namespace assay::documents {

enum class FileType { pdf, docx, markdown, text, other };

FileType type_of(std::string_view bytes, std::string_view name);

// "application/pdf", …; application/octet-stream for `other`.
std::string_view media_type_of(FileType type);

// A name that is safe on any screen and disk: valid UTF-8, no folders, no control or direction-changing characters, no
// leading dots, at most 120 bytes with its extension kept; "file" where nothing is left.
std::string safe_name(std::string_view name);

} // namespace assay::documents
