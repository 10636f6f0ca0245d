#include <stats/generalizability/likelihood/dense_product_tile.hpp>

#ifdef __x86_64__
namespace assay::stats {

[[gnu::target("avx512f")]] void multiply_by_eight(const Product& of) { multiply_tiles<Tile<8, 2, 8>>(of); }

} // namespace assay::stats
#endif
