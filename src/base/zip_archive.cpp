#include <base/zip_archive.hpp>

#include <zip.h>

#include <array>

namespace assay {
namespace {

constexpr zip_int64_t most_entries = 10'000;
constexpr std::size_t longest_ratio = 200;
constexpr std::size_t free_of_ratio = std::size_t{1} << 20;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

std::size_t number_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) | static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1]))
                                                       << 8;
}

// What the record at the archive's end claims, before anything is made of each entry; a count beyond 16 bits reads as
// 65535.
bool claims_too_many(std::string_view bytes) {
    constexpr std::size_t record = 22;
    const std::size_t at = bytes.rfind("PK\x05\x06");
    return at == std::string_view::npos || bytes.size() - at < record ||
           number_at(bytes, at + 10) > static_cast<std::size_t>(most_entries);
}

} // namespace

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
    if (claims_too_many(bytes)) return std::nullopt;
    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &fault);
    zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &fault);
    if (archive == nullptr && source != nullptr) zip_source_free(source);
    zip_error_fini(&fault);
    if (archive == nullptr) return std::nullopt;
    ZipArchive opened(archive);
    if (zip_get_num_entries(archive, 0) > most_entries) return std::nullopt;
    return opened;
}

bool ZipArchive::has(const std::string& name) const { return zip_name_locate(archive_.get(), name.c_str(), 0) >= 0; }

std::vector<std::string> ZipArchive::names(std::string_view begin, std::string_view end, std::size_t most) const {
    std::vector<std::string> found;
    const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
    for (zip_int64_t index = 0; index < count && found.size() < most; ++index) {
        const char* const name = zip_get_name(archive_.get(), static_cast<zip_uint64_t>(index), 0);
        if (name == nullptr) continue;
        const std::string_view each(name);
        if (each.starts_with(begin) && each.ends_with(end)) found.emplace_back(each);
    }
    return found;
}

std::expected<std::string, ZipFault> ZipArchive::unpack(const std::string& name, std::size_t most) const {
    zip_stat_t claimed;
    if (zip_stat(archive_.get(), name.c_str(), 0, &claimed) != 0) return std::unexpected(ZipFault::absent);
    const std::unique_ptr<zip_file_t, CloseFile> part(zip_fopen(archive_.get(), name.c_str(), 0));
    if (!part) return std::unexpected(ZipFault::damaged);
    const std::size_t packed = (claimed.valid & ZIP_STAT_COMP_SIZE) != 0 ? claimed.comp_size : 0;
    std::string whole;
    std::array<char, 65536> buffer;
    for (;;) {
        const zip_int64_t count = zip_fread(part.get(), buffer.data(), buffer.size());
        if (count < 0) return std::unexpected(ZipFault::damaged);
        if (count == 0) return whole;
        whole.append(buffer.data(), static_cast<std::size_t>(count));
        const bool is_bomb = whole.size() > free_of_ratio && whole.size() / longest_ratio > packed;
        if (whole.size() > most || is_bomb) return std::unexpected(ZipFault::too_large);
    }
}

} // namespace assay
