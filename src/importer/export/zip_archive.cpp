#include <importer/export/zip_archive.hpp>

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace assay::importer {
namespace {

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};
struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Source = std::unique_ptr<zip_source_t, FreeSource>;
using Archive = std::unique_ptr<zip_t, Discard>;

// The first moment that a zip archive can name: 1 January 1980.
constexpr zip_uint16_t first_date = 0x0021;

[[noreturn]] void fail() { throw std::runtime_error("a zip archive could not be made in memory"); }

void add(zip_t* archive, const ArchiveFile& file) {
    zip_source_t* content = zip_source_buffer(archive, file.bytes.data(), file.bytes.size(), 0);
    if (content == nullptr) fail();
    const zip_int64_t index = zip_file_add(archive, file.name.c_str(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        fail();
    }
    if (zip_file_set_dostime(archive, static_cast<zip_uint64_t>(index), 0, first_date, 0) != 0) fail();
}

std::string content_of(zip_source_t* source) {
    zip_stat_t stat;
    if (zip_source_open(source) != 0) fail();
    if (zip_source_stat(source, &stat) != 0) fail();
    std::string bytes(stat.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (got < 0 || static_cast<std::size_t>(got) != bytes.size()) fail();
    return bytes;
}

} // namespace

std::string zipped(const std::vector<ArchiveFile>& files) {
    const Source source(zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!source) fail();
    Archive archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) fail();
    zip_source_keep(source.get()); // the archive gives its own reference up when it closes
    for (const ArchiveFile& each : files) add(archive.get(), each);
    if (zip_close(archive.get()) != 0) fail();
    [[maybe_unused]] const zip_t* closed = archive.release(); // closing has freed it
    return content_of(source.get());
}

} // namespace assay::importer
