#include <stats/generalizability/likelihood/dense_product_tile.hpp>

#ifdef __x86_64__
namespace assay::stats {

[[gnu::target("avx2")]] void multiply_by_four(const Product& of) { multiply_tiles<Tile<4, 2, 4>>(of); }

} // namespace assay::stats
#endif
