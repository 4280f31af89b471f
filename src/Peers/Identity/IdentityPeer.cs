using Dialtone.Peers.Addresses;
using Dialtone.Peers.Operations;
using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Identity;

/// <summary>The card reader and the online check of identities.</summary>
internal sealed class IdentityPeer(AddressBook book)
{
    public Answer Answer(PeerRequest request) => request.Operation switch
    {
        "read-card" => Requests.Answer.Done(MadeUpPerson.From(Seed(request), DateOnly.FromDateTime(request.At), book)),
        "check" => Requests.Answer.Done(new { Result = Check(request.Body.Text("identificationNumber") ?? "") }),
        _ => PeerDirectory.UnknownOperation(request),
    };

    private static string Seed(PeerRequest request) =>
        request.Body.Text("seed") ?? request.Body.Number("seed")?.ToString() ?? request.RequestId;

    private static string Check(string number) => !IdentityNumber.IsValid(number) ? "mismatch"
        : IdentityNumber.IsOutsideTheRegister(number) ? "unknown" : "match";
}
