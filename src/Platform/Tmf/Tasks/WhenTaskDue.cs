using Dialtone.Platform.Access;
using Dialtone.Platform.Failures;
using Dialtone.Platform.Outbox;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tmf.Tasks;

/// <summary>A task has its next step to take.</summary>
/// <param name="Task">The document's type.</param>
/// <param name="By">Who asked for it; what is done is done in their name.</param>
/// <param name="Language">In which they are told why it failed.</param>
public sealed record TaskDue(string TaskId, string Task, string By, string Language, bool TakesLong) : IEvent
{
    public string AggregateId => TaskId;
}

/// <summary>Takes a task a step further, with the right that whoever asked for it had then.</summary>
public sealed class WhenTaskDue(TmfApi api, SessionContext context, IServiceProvider services, IServiceScopeFactory scopes, Messages messages) : IReaction<TaskDue>
{
    public async Task Run(TaskDue happened, CancellationToken ct)
    {
        var steps = api.Of(happened.Task)?.Steps ?? throw new InvalidOperationException($"No task is called {happened.Task}.");
        (context.Actor, context.Language) = (Actor.System with { Id = happened.By }, happened.Language);
        try
        {
            await steps.Step(services, happened, ct);
        }
        catch (Failure failure) when (failure is not Conflict)
        {
            // This session holds half of what was not to be; another one stores that it failed, and ends the delivery in this one's place.
            await using var scope = scopes.CreateAsyncScope();
            var other = scope.ServiceProvider.GetRequiredService<SessionContext>();
            (other.Actor, other.Language, other.Fence, context.Fence) = (context.Actor, context.Language, context.Fence, null);
            await steps.Fail(scope.ServiceProvider, happened, messages.Log(happened.Language, failure.Problems), ct);
        }
    }
}
