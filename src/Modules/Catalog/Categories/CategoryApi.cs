using Dialtone.Catalog.Entries;
using Dialtone.Platform.Tmf;
using Dialtone.Platform.Tmf.V5;

namespace Dialtone.Catalog.Categories;

/// <summary>TMF620 Product Catalog Management: category.</summary>
internal sealed class CategoryApi : ITmfApi
{
    public static void Map(TmfApi api) => api.Entry<Category, CategoryBody>("category", null, new Spelled("parentId", "parent", beside: "parent")).Promote("parentId", c => c.ParentId);
}
