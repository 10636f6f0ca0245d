// Puts the files of a directory into the program: an assembler file that includes their bytes and a table of names.
//   embed NAME DIRECTORY OUT.S OUT.cpp       gives `assay::embedded::NAME()`; a missing directory gives an empty table.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

int main(int count, char** arguments) {
    if (count != 5) return 1;
    const std::string name = arguments[1];
    const fs::path root = arguments[2];
    std::vector<fs::path> files;
    if (fs::is_directory(root))
        for (const auto& entry : fs::recursive_directory_iterator(root))
            if (entry.is_regular_file()) files.push_back(entry.path());
    std::ranges::sort(files);

    std::ofstream bytes(arguments[3]);
    std::ofstream table(arguments[4]);
    bytes << ".section .rodata\n";
    table << "#include <platform/files/embedded.hpp>\n\nextern \"C\" {\n";
    for (std::size_t each = 0; each < files.size(); ++each) {
        const std::string symbol = "assay_" + name + "_" + std::to_string(each);
        bytes << ".global " << symbol << "\n.global " << symbol << "_end\n.balign 16\n"
              << symbol << ":\n.incbin \"" << files[each].string() << "\"\n"
              << symbol << "_end:\n.byte 0\n";
        table << "extern const char " << symbol << "[];\nextern const char " << symbol << "_end[];\n";
    }
    bytes << ".section .note.GNU-stack,\"\",@progbits\n";
    table << "}\n\nnamespace assay::embedded {\nstd::vector<File> " << name << "() {\n    return {\n";
    for (std::size_t each = 0; each < files.size(); ++each) {
        const std::string symbol = "assay_" + name + "_" + std::to_string(each);
        table << "        {\"" << fs::relative(files[each], root).generic_string() << "\", {" << symbol
              << ", static_cast<std::size_t>(" << symbol << "_end - " << symbol << ")}},\n";
    }
    table << "    };\n}\n} // namespace assay::embedded\n";
    return 0;
}
