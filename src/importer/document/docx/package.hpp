// The parts of a Word document, unpacked and parsed within bounds: at most 32 MiB a part and 128 MiB of tree in memory.
#pragma once

#include <base/result.hpp>
#include <base/zip_archive.hpp>

#include <pugixml.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace assay::importer::docx {

// A part with the bytes its tree looks at.
struct Part {
    std::string bytes;
    pugi::xml_document tree;
};

class Package {
  public:
    // Refused: what is no archive, or one without a Word document in it (with a sentence that names what it is
    // instead).
    static Result<Package> open(std::string_view bytes);

    // The main part. Refused where it is broken or unpacks beyond the bounds.
    Result<std::unique_ptr<Part>> main_part() const;
    // A part beside the main one, such as "styles.xml"; empty where it is missing.
    Result<std::unique_ptr<Part>> part_beside(std::string_view name) const;
    std::vector<std::string> parts_beside(std::string_view begin) const;

  private:
    Package(ZipArchive archive, std::string main) : archive_(std::move(archive)), main_(std::move(main)) {}
    Result<std::unique_ptr<Part>> part(const std::string& name) const;

    ZipArchive archive_;
    std::string main_;
};

Refusal damaged();

} // namespace assay::importer::docx
