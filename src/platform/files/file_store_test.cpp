#include <platform/files/file_store.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace fs = std::filesystem;
using assay::files::FileStore;

namespace {

constexpr auto digest_of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

struct PassingFolder {
    fs::path path;
    PassingFolder() {
        std::string name = (fs::temp_directory_path() / "assay-files-XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        path = name;
    }
    ~PassingFolder() { fs::remove_all(path); }
};

long files_under(const fs::path& folder) {
    return std::ranges::count_if(fs::recursive_directory_iterator(folder),
                                 [](const fs::directory_entry& entry) { return entry.is_regular_file(); });
}

} // namespace

TEST_CASE("bytes come back under the digest of their content") {
    const PassingFolder folder;
    const FileStore store(folder.path / "files");
    CHECK(store.put("abc") == digest_of_abc);
    CHECK(store.get(digest_of_abc) == "abc");
    CHECK(fs::exists(folder.path / "files" / "ba" / std::string(digest_of_abc).substr(2)));
    const std::string bytes("\0\xff\r\n", 4);
    CHECK(store.get(store.put(bytes)) == bytes);
    CHECK(store.get(store.put("")).empty());
}

TEST_CASE("the same bytes are stored once and may be taken away") {
    const PassingFolder folder;
    const FileStore store(folder.path);
    store.put("abc");
    store.put("abc");
    CHECK(files_under(folder.path) == 1);
    store.remove(digest_of_abc);
    CHECK_FALSE(store.contains(digest_of_abc));
    store.remove(digest_of_abc);
    CHECK_THROWS_AS(store.get(digest_of_abc), std::runtime_error);
}

TEST_CASE("a damaged file and a name that is no digest are refused") {
    const PassingFolder folder;
    const FileStore store(folder.path);
    store.put("abc");
    std::ofstream(folder.path / "ba" / std::string(digest_of_abc).substr(2)) << "abd";
    CHECK_THROWS_AS(store.get(digest_of_abc), std::runtime_error);
    CHECK_THROWS_AS(store.get("../../etc/passwd"), std::logic_error);
}

TEST_CASE("what a crash left behind is swept, what is named or old stays, and no whole file is lost") {
    const PassingFolder folder;
    const std::filesystem::path kept = folder.path / "files";
    const FileStore store(kept);
    const std::string named = store.put("abc");
    const std::string forgotten = store.put("forgotten");
    const std::string old = store.put("old");
    const auto place = [&](const std::string& digest) { return kept / digest.substr(0, 2) / digest.substr(2); };
    std::filesystem::last_write_time(place(old),
                                     std::filesystem::file_time_type::clock::now() - std::chrono::hours(48));
    std::ofstream(place(named).parent_path() / ".half-7-1") << "half";
    store.sweep([&](const std::string& digest) { return digest == named; });
    CHECK(store.contains(named));
    CHECK(store.contains(old));
    CHECK_FALSE(store.contains(forgotten));
    CHECK(files_under(kept) == 2);
    CHECK(std::filesystem::exists(folder.path / "files.set-aside" / forgotten)); // its bytes are not lost
    CHECK(files_under(folder.path) == 3);
}

TEST_CASE("writers of the same bytes do not disturb each other") {
    const PassingFolder folder;
    const FileStore store(folder.path);
    std::vector<std::jthread> writers;
    for (int writer = 0; writer < 8; ++writer) writers.emplace_back([&] { store.put("abc"); });
    writers.clear();
    CHECK(store.get(digest_of_abc) == "abc");
    CHECK(files_under(folder.path) == 1);
}
