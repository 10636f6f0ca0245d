#include <platform/crypto/digest.hpp>
#include <platform/files/file_store.hpp>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <chrono>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace assay::files {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void give_up(const char* doing, const fs::path& at) {
    throw std::system_error(errno, std::generic_category(), fmt::format("{} {}", doing, at.string()));
}

class Descriptor {
  public:
    Descriptor(const fs::path& at, int flags) : at_(at), number_(::open(at.c_str(), flags | O_CLOEXEC, 0600)) {
        if (number_ < 0) give_up("cannot open", at_);
    }
    ~Descriptor() { ::close(number_); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    void write_all(std::string_view bytes) const {
        while (!bytes.empty()) {
            const ssize_t written = ::write(number_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) give_up("cannot write", at_);
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
    void make_durable() const {
        if (::fsync(number_) != 0) give_up("cannot make durable", at_);
    }

  private:
    fs::path at_;
    int number_;
};

void make_directory_durable(const fs::path& directory) { Descriptor(directory, O_RDONLY | O_DIRECTORY).make_durable(); }

// Unlike any other writer's, in this process or another one.
fs::path passing_name(const fs::path& place) {
    static std::atomic<unsigned> counter{0};
    return place.parent_path() / fmt::format(".{}-{}-{}", place.filename().string(), ::getpid(), ++counter);
}

// A temporary file that goes away unless it was given its final name.
class PassingFile {
  public:
    explicit PassingFile(fs::path at) : at_(std::move(at)) {}
    ~PassingFile() {
        if (!is_kept_) ::unlink(at_.c_str());
    }
    PassingFile(const PassingFile&) = delete;
    PassingFile& operator=(const PassingFile&) = delete;

    void fill(std::string_view bytes) const {
        const Descriptor file(at_, O_WRONLY | O_CREAT | O_EXCL);
        file.write_all(bytes);
        file.make_durable();
    }
    void become(const fs::path& place) {
        if (::rename(at_.c_str(), place.c_str()) != 0) give_up("cannot name", place);
        is_kept_ = true;
    }

  private:
    fs::path at_;
    bool is_kept_ = false;
};

} // namespace

FileStore::FileStore(fs::path folder) : folder_(std::move(folder)) { fs::create_directories(folder_); }

fs::path FileStore::place_of(std::string_view sha256) const {
    if (sha256.size() != 64 || sha256.find_first_not_of("0123456789abcdef") != std::string_view::npos)
        throw std::logic_error("not a SHA-256: " + std::string(sha256));
    return folder_ / sha256.substr(0, 2) / sha256.substr(2);
}

std::string FileStore::put(std::string_view bytes) const {
    std::string sha256 = crypto::sha256_hex(bytes);
    const fs::path place = place_of(sha256);
    const fs::path shelf = place.parent_path();
    if (fs::exists(place)) {
        // Another writer may have named it a moment ago without having made the name durable yet.
        make_directory_durable(shelf);
        return sha256;
    }
    if (fs::create_directories(shelf)) make_directory_durable(folder_);
    PassingFile passing(passing_name(place));
    passing.fill(bytes);
    passing.become(place);
    make_directory_durable(shelf);
    return sha256;
}

std::string FileStore::get(std::string_view sha256) const {
    std::ifstream file(place_of(sha256), std::ios::binary);
    if (!file) throw std::runtime_error("a stored file is missing: " + std::string(sha256));
    std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (crypto::sha256_hex(bytes) != sha256)
        throw std::runtime_error("a stored file is damaged: " + std::string(sha256));
    return bytes;
}

bool FileStore::contains(std::string_view sha256) const { return fs::exists(place_of(sha256)); }

void FileStore::remove(std::string_view sha256) const { fs::remove(place_of(sha256)); }

// Not removed: another store, or an older copy of this one, may be what is being served by mistake.
void FileStore::set_aside(const fs::path& file, const std::string& sha256) const {
    const fs::path aside = folder_.string() + ".set-aside";
    fs::create_directories(aside);
    fs::rename(file, aside / sha256);
}

void FileStore::sweep(const std::function<bool(const std::string& sha256)>& is_in_use) const {
    const auto recent = fs::file_time_type::clock::now() - std::chrono::hours(24);
    for (const fs::directory_entry& shelf : fs::directory_iterator(folder_)) {
        if (!shelf.is_directory()) continue;
        for (const fs::directory_entry& file : fs::directory_iterator(shelf)) {
            const std::string name = file.path().filename().string();
            const std::string sha256 = shelf.path().filename().string() + name;
            if (name.starts_with('.'))
                fs::remove(file.path());
            else if (file.last_write_time() > recent && !is_in_use(sha256))
                set_aside(file.path(), sha256);
        }
    }
}

} // namespace assay::files
