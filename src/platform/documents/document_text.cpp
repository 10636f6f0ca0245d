#include <base/text.hpp>
#include <platform/documents/document_text.hpp>
#include <platform/documents/docx_text.hpp>

#include <algorithm>

namespace assay::documents {
namespace {

constexpr std::size_t longest_text = std::size_t{2} << 20;

Result<std::string> pdf_text(std::string_view bytes, sandbox::Sandbox& sandbox) {
    const auto ran = sandbox.run({.program = "pdftotext",
                                  .arguments = {"-enc", "UTF-8", "-nopgbrk", "-q", "-l", "300", "-", "-"},
                                  .input = bytes,
                                  .output = longest_text});
    if (!ran) return std::unexpected(ran.error());
    if (ran->is_late) return refuse_field("/file", "too-slow", "takes too long to read; save it as a simpler PDF");
    if (ran->status != 0 && !ran->is_cut)
        return refuse_field("/file", "damaged", "is damaged or protected with a password; save it again and retry");
    return ran->output;
}

std::string cleaned(std::string text) {
    if (text.size() > longest_text) text.resize(longest_text);
    std::erase(text, '\0');
    return std::string(trim(mend_utf8(text)));
}

} // namespace

Result<DocumentText> document_text(std::string_view bytes, FileType type, sandbox::Sandbox& sandbox) {
    if (type == FileType::other) return DocumentText{};
    if (type == FileType::pdf && !sandbox.has("pdftotext"))
        return DocumentText{std::nullopt,
                            "The text of PDF files is not read here: the package poppler-utils is absent."};
    auto text = type == FileType::pdf    ? pdf_text(bytes, sandbox)
                : type == FileType::docx ? docx_text(bytes)
                                         : Result<std::string>(std::string(bytes));
    if (!text) return std::unexpected(std::move(text.error()));
    std::string clean = cleaned(std::move(*text));
    if (clean.empty()) return DocumentText{std::nullopt, "The file holds no text, perhaps only pictures of it."};
    return DocumentText{std::move(clean), {}};
}

} // namespace assay::documents
