// The typefaces that the program brings along: web fonts unpacked once and given to Fontconfig, with the system's own
// fonts behind them for scripts that they lack. Made once by the press.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <vector>

// NOLINTBEGIN(bugprone-reserved-identifier): the libraries' own names.
typedef struct _FcConfig FcConfig;
typedef struct _PangoFontMap PangoFontMap;
// NOLINTEND(bugprone-reserved-identifier)

namespace assay::booklet {

inline constexpr const char* serif_family = "Source Serif 4";
inline constexpr const char* sans_family = "Inter";

class Typefaces {
  public:
    // `fonts` are the bytes of WOFF2, TrueType or OpenType files. Throws std::runtime_error for one that is none.
    explicit Typefaces(std::span<const std::string_view> fonts);

    PangoFontMap* map() const { return map_.get(); }

  private:
    struct CloseFile {
        void operator()(const int* file) const;
    };
    struct DropConfig {
        void operator()(FcConfig* config) const;
    };
    struct DropMap {
        void operator()(PangoFontMap* map) const;
    };
    void add(std::string_view font);

    // In memory; open as long as a font may be read from them.
    std::vector<std::unique_ptr<const int, CloseFile>> files_;
    std::unique_ptr<FcConfig, DropConfig> config_;
    std::unique_ptr<PangoFontMap, DropMap> map_;
};

} // namespace assay::booklet
