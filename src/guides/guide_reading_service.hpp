// Reads a guide document of any kind: most by the importer alone, a PDF with the help of Poppler's pdftohtml, which
// runs in the sandbox. The one call that the command line and everything that takes documents share.
#pragma once

#include <importer/parse.hpp>
#include <platform/sandbox/sandbox.hpp>

#include <list>
#include <mutex>
#include <string>

namespace assay::guides {

class GuideReadingService {
  public:
    explicit GuideReadingService(sandbox::Sandbox& sandbox) : sandbox_(sandbox) {}

    // As importer::parse. Refused beyond that, of a PDF: where pdftohtml is not installed, and what is damaged,
    // protected, without text, too long, or takes more than ten seconds. Slow for a PDF: never inside a transaction.
    // The layouts of the last few PDFs are kept, so that an import which is mended line by line is not laid out each
    // time.
    Result<importer::ParsedGuide> read(std::string_view bytes, std::string_view file_name,
                                       const importer::RoleOverrides& roles = {});

  private:
    struct Kept {
        std::string sha256;
        std::string layout;
    };
    Result<std::string> layout_of(std::string_view bytes);
    std::optional<std::string> kept(const std::string& sha256);
    void keep(const std::string& sha256, const std::string& layout);

    sandbox::Sandbox& sandbox_;
    std::mutex mutex_;
    std::list<Kept> kept_; // the last used first
};

} // namespace assay::guides
