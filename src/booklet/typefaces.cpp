#include <booklet/typefaces.hpp>

#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include <stdexcept>
#include <string>

#ifdef __SANITIZE_ADDRESS__
// Cairo keeps the fonts that it has met, and Fontconfig's description of them, until the process ends: the same few,
// however much is printed. Not ours to free, so not ours to be told of.
extern "C" const char* __lsan_default_suppressions() { // NOLINT(bugprone-reserved-identifier)
    return "leak:libfontconfig.so\nleak:libcairo.so\n";
}
#endif

namespace assay::booklet {
namespace {

struct CloseLibrary {
    void operator()(FT_Library library) const { FT_Done_FreeType(library); }
};
struct CloseFace {
    void operator()(FT_Face face) const { FT_Done_Face(face); }
};
using Library = std::unique_ptr<FT_LibraryRec_, CloseLibrary>;
using Face = std::unique_ptr<FT_FaceRec_, CloseFace>;

// The plain font inside a web font. HarfBuzz, which shapes the words, reads no packed ones; FreeType unpacks them whole
// when it opens them.
std::string unpacked(std::string_view font) {
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) throw std::runtime_error("FreeType does not start");
    const Library library(opened);
    FT_Face read = nullptr;
    const auto* bytes = reinterpret_cast<const FT_Byte*>(font.data());
    if (FT_New_Memory_Face(library.get(), bytes, static_cast<FT_Long>(font.size()), 0, &read) != 0)
        throw std::runtime_error("a font inside the program cannot be read");
    const Face face(read);
    return {reinterpret_cast<const char*>(face->stream->base), face->stream->size};
}

// A file that only this process sees; Fontconfig knows fonts by their path.
int file_in_memory(const std::string& bytes) {
    const int file = memfd_create("font", MFD_CLOEXEC);
    if (file < 0) throw std::runtime_error("no file in memory for a font");
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t written = write(file, bytes.data() + at, bytes.size() - at);
        if (written <= 0) {
            close(file);
            throw std::runtime_error("no memory for a font");
        }
        at += static_cast<std::size_t>(written);
    }
    return file;
}

} // namespace

void Typefaces::CloseFile::operator()(const int* file) const {
    close(*file);
    delete file;
}
void Typefaces::DropConfig::operator()(FcConfig* config) const { FcConfigDestroy(config); }
void Typefaces::DropMap::operator()(PangoFontMap* map) const { g_object_unref(map); }

Typefaces::Typefaces(std::span<const std::string_view> fonts) : config_(FcConfigCreate()) {
    // A machine without fonts of its own is fine: only scripts beyond the program's then have no glyphs.
    FcConfigParseAndLoad(config_.get(), nullptr, FcFalse);
    FcConfigBuildFonts(config_.get());
    for (const std::string_view each : fonts) add(each);
    map_.reset(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map_.get()), config_.get());
    // A unit of this map is a point, as it is on the page.
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map_.get()), 72.0);
}

void Typefaces::add(std::string_view font) {
    files_.emplace_back(new const int(file_in_memory(unpacked(font))));
    const std::string path = "/proc/self/fd/" + std::to_string(*files_.back());
    if (FcConfigAppFontAddFile(config_.get(), reinterpret_cast<const FcChar8*>(path.c_str())) == FcFalse)
        throw std::runtime_error("a font inside the program is no font");
}

} // namespace assay::booklet
