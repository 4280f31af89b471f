using Dialtone.Peers;
using Dialtone.Peers.Addresses;
using Dialtone.Peers.Faults;
using Dialtone.Peers.Operations;
using Dialtone.Peers.Page;
using Dialtone.Peers.Requests;

var builder = WebApplication.CreateBuilder(args);
if (string.IsNullOrEmpty(builder.Configuration["urls"])) builder.WebHost.UseUrls("http://127.0.0.1:5090");
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 1 << 20);
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

var folder = builder.Configuration["Peers:Data"] is { Length: > 0 } named ? named : DataFolder.Default();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton(_ => AddressBook.Read(Resources.Open("address-book.json")));
builder.Services.AddSingleton(_ => new Journal(folder));
builder.Services.AddSingleton<PeerDirectory>();
builder.Services.AddSingleton<Ledger>();
builder.Services.AddSingleton<FaultBoard>();
builder.Services.AddSingleton<RequestsApi>();

var app = builder.Build();
app.MapPage();
app.MapReceived();
app.MapFaults();
app.MapGet("/health", (Ledger _) => new { Status = "healthy" });
RequestsApi.Map(app);

// The file is read before the first request comes, so a damaged one is seen at the start.
app.Services.GetRequiredService<Ledger>();
app.Logger.LogInformation("Peers keep what they receive in {Folder}", Path.GetFullPath(folder));
app.Run();
