#include <guides/built_in_guides.hpp>
#include <importer/parse.hpp>
#include <platform/files/embedded.hpp>

#include <algorithm>
#include <stdexcept>

namespace assay::guides {
namespace {

constexpr std::string_view extension = ".txt";

std::vector<BuiltInGuide> read_all() {
    std::vector<BuiltInGuide> guides;
    for (const embedded::File& file : embedded::built_in_guides()) {
        if (!file.name.ends_with(extension)) continue;
        auto parsed = importer::parse(file.bytes, file.name);
        if (!parsed) throw std::logic_error("built-in guide " + std::string(file.name) + ": " + parsed.error().detail);
        const std::string name(file.name.substr(0, file.name.size() - extension.size()));
        guides.push_back({name, {std::move(parsed->guide), std::move(parsed->notices), {}, {}, name}});
    }
    return guides;
}

} // namespace

const std::vector<BuiltInGuide>& BuiltInGuides::all() {
    std::call_once(read_, [&] { guides_ = read_all(); });
    return guides_;
}

const BuiltInGuide* BuiltInGuides::find(std::string_view name) {
    const auto& guides = all();
    const auto found = std::ranges::find(guides, name, &BuiltInGuide::name);
    return found == guides.end() ? nullptr : &*found;
}

} // namespace assay::guides
