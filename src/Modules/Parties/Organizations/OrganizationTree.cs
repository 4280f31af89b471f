using Dialtone.Platform.Failures;
using Dialtone.Platform.Store;
using Microsoft.EntityFrameworkCore;

namespace Dialtone.Parties.Organizations;

/// <summary>The tree that parents make of organisations.</summary>
internal sealed class OrganizationTree(Session session)
{
    // Deeper than any group of companies; a longer chain is a circle by another way.
    const int MostLevels = 64;

    /// <summary>Refuses a parent that is, at any height, the organisation itself.</summary>
    public async Task RefuseCircle(Organization organization, CancellationToken ct)
    {
        var type = nameof(Organization);
        var above = organization.Body.OrganizationParentRelationship?.Organization?.Id;
        for (var level = 0; above is not null; level++)
        {
            if (above == organization.Id || level == MostLevels) throw Refused.Invalid("parties.organization.circle", "organizationParentRelationship.organization.id", ("id", organization.Body.OrganizationParentRelationship!.Organization!.Id));
            var below = above;
            above = await session.Rows<Link>().Where(l => l.FromType == type && l.ToType == type && l.FromId == below && l.Rel == "organizationParentRelationship.organization").Select(l => l.ToId).FirstOrDefaultAsync(ct);
        }
    }
}
