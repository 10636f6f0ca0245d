#include <app/cli/files.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace assay::app {
namespace {

struct CloseFile {
    void operator()(std::FILE* file) const {
        if (file != stdin) std::fclose(file);
    }
};

} // namespace

Result<std::string> read_file(const std::string& name, std::size_t most) {
    const std::unique_ptr<std::FILE, CloseFile> file(name == "-" ? stdin : std::fopen(name.c_str(), "rb"));
    if (!file) return refuse(Fault::not_found, "file/unreadable", "The file cannot be opened.");
    std::string bytes;
    constexpr std::size_t piece = 1u << 16;
    while (bytes.size() <= most) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece);
        const std::size_t got = std::fread(bytes.data() + before, 1, piece, file.get());
        bytes.resize(before + got);
        if (got < piece) break;
    }
    if (std::ferror(file.get()) != 0) return refuse(Fault::not_found, "file/unreadable", "The file cannot be read.");
    return bytes;
}

int write_file(const std::string& text, const std::string& name) {
    std::FILE* const file = name == "-" ? stdout : std::fopen(name.c_str(), "wb");
    bool is_written = file != nullptr && std::fwrite(text.data(), 1, text.size(), file) == text.size();
    if (file != nullptr && (name == "-" ? std::fflush(file) : std::fclose(file)) != 0) is_written = false;
    if (!is_written) {
        std::error_code ignored;
        if (std::filesystem::is_regular_file(name, ignored)) std::filesystem::remove(name, ignored); // no half document
        fmt::print(stderr, "{}: The file cannot be written.\n", name);
    }
    return is_written ? 0 : 3;
}

} // namespace assay::app
