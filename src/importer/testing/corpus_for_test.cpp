#include <importer/testing/corpus.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace assay::importer::testing {
namespace {

namespace files = std::filesystem;

std::string read(const files::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void add_folder(const files::path& folder, std::vector<CorpusDocument>& documents) {
    for (const auto& entry : files::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        constexpr std::array<std::string_view, 5> kinds = {".txt", ".md", ".docx", ".html", ".layout.xml"};
        const bool is_document =
            std::ranges::any_of(kinds, [&](std::string_view each) { return name.ends_with(each); });
        if (name == "README.md" || !is_document) continue;
        documents.push_back({name, entry.path().string(), read(entry.path())});
    }
}

} // namespace

Result<ParsedGuide> parse_any(std::string_view bytes, std::string_view name) {
    return name.ends_with(".layout.xml") ? parse_pdf_layout(bytes, name) : parse(bytes, name);
}

std::vector<CorpusDocument> corpus() {
    std::vector<CorpusDocument> documents;
    add_folder("tests/corpus", documents);
    add_folder("guides", documents);
    std::ranges::sort(documents, {}, &CorpusDocument::path);
    const files::path reference = "../shared/guides/machine-learning-engineer.txt";
    if (files::exists(reference))
        documents.push_back({"reference.txt", reference.string(), read(reference)});
    else
        std::puts("The reference guide is not beside the repository; its tests are skipped.");
    return documents;
}

} // namespace assay::importer::testing
