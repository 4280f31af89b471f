using Dialtone.Peers.Requests;

namespace Dialtone.Peers.Operations;

/// <summary>Field crews: any job is done a while after it was first received.</summary>
internal static class FieldPeer
{
    private static readonly string[] crews = ["装维一班 周师傅", "装维二班 何师傅", "装维三班 罗师傅", "装维四班 梁师傅", "装维五班 宋师傅"];

    public static Answer Answer(PeerRequest request)
    {
        var draw = new Draw($"field {request.RequestId}");
        return Requests.Answer.Done(new { WorkOrder = "WO" + draw.Digits(10), Crew = draw.From(crews), FinishedAt = request.ReadyAt });
    }
}
