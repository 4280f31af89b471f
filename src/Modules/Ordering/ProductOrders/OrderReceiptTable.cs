using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Ordering.ProductOrders;

sealed class OrderReceiptTable : ITable
{
    public void Map(ModelBuilder model) => model.Entity<OrderReceipt>(t =>
    {
        t.HasKey(r => r.OrderId);
        t.Ignore(r => r.Receipt);
    });
}
