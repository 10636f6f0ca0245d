#include <guides/guide_reading_service.hpp>
#include <platform/crypto/digest.hpp>

#include <algorithm>

namespace assay::guides {
namespace {

constexpr const char* program = "pdftohtml";
constexpr std::size_t longest_layout = std::size_t{32} << 20;
constexpr std::size_t most_memory = std::size_t{192} << 20;
constexpr std::size_t most_kept = 8;
constexpr std::size_t longest_kept = std::size_t{2} << 20;

Refusal program_missing() {
    return refuse(Fault::unsupported_media, "guide/pdf-unread",
                  "PDF documents cannot be read here: the package poppler-utils is not installed. Save the document as "
                  "Word, Markdown or plain text, or install the package.");
}

// A trailer is never compressed: one that names an encryption shows it.
Refusal unreadable(std::string_view bytes) {
    if (bytes.contains("/Encrypt"))
        return refuse(
            Fault::invalid, "guide/protected",
            "The PDF is protected: it asks for a password, or does not allow its text to be copied. Save a copy "
            "without protection and import that.");
    return refuse(Fault::invalid, "guide/damaged",
                  "The PDF is damaged and cannot be read; save or print it to PDF again.");
}

} // namespace

Result<importer::ParsedGuide> GuideReadingService::read(std::string_view bytes, std::string_view file_name,
                                                        const importer::RoleOverrides& roles) {
    if (!importer::is_pdf(bytes) || bytes.size() > importer::max_bytes) return importer::parse(bytes, file_name, roles);
    const auto layout = layout_of(bytes);
    if (!layout) return pass_on(layout);
    return importer::parse_pdf_layout(*layout, file_name, roles);
}

Result<std::string> GuideReadingService::layout_of(std::string_view bytes) {
    const std::string sha256 = crypto::sha256_hex(bytes);
    if (auto known = kept(sha256)) return std::move(*known);
    if (!sandbox_.has(program)) return program_missing();
    auto ran = sandbox_.run({.program = program,
                             .arguments = {"-xml", "-i", "-q", "-enc", "UTF-8", "-stdout", "-", "out"},
                             .input = bytes,
                             .memory = most_memory,
                             .output = longest_layout});
    if (!ran) return pass_on(ran);
    if (ran->is_late)
        return refuse(Fault::invalid, "guide/too-slow",
                      "The PDF takes too long to read; print it to PDF again and import that.");
    if (ran->is_cut)
        return refuse(Fault::too_large, "guide/too-large",
                      "The PDF holds more text than can be read; import it in parts.");
    if (ran->status != 0) return unreadable(bytes);
    keep(sha256, ran->output);
    return std::move(ran->output);
}

std::optional<std::string> GuideReadingService::kept(const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    const auto found = std::ranges::find(kept_, sha256, &Kept::sha256);
    if (found == kept_.end()) return std::nullopt;
    kept_.splice(kept_.begin(), kept_, found);
    return found->layout;
}

void GuideReadingService::keep(const std::string& sha256, const std::string& layout) {
    if (layout.size() > longest_kept) return;
    const std::lock_guard lock(mutex_);
    kept_.push_front({sha256, layout});
    if (kept_.size() > most_kept) kept_.pop_back();
}

} // namespace assay::guides
