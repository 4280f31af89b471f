using System.Text.Json.Nodes;
using Dialtone.Platform.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Dialtone.Platform.Tmf.Tasks;

/// <summary>What a task does, once it is its turn.</summary>
public interface ITaskWork<in T> where T : Document, ITask
{
    /// <summary>Refuses at once what could never be done, and says what is known of the outcome already.</summary>
    Task Accept(T task, CancellationToken ct) => Task.CompletedTask;

    /// <summary>
    /// Puts the effects into the session and commits nothing: they are stored together with the task's end. A failure that is thrown ends the task in error and
    /// leaves no effect; a <see cref="Failures.Conflict"/> and what nobody foresaw are tried again, as with any delivery.
    /// </summary>
    Task Run(T task, CancellationToken ct);
}

/// <summary>Task resources (rule 13), by descriptor: the answer to their creation is an acknowledgement, and the outbox does the rest.</summary>
public static class TaskResource
{
    /// <summary>A task by its API, its name and its work; it is listed, read and created, and nobody patches it.</summary>
    public static TmfResource<T> Task<T, TWork>(this TmfApi api, string number, string name) where T : Document, ITask, new() where TWork : ITaskWork<T>
    {
        var resource = api.Resource<T>(number, name).ServerSets("state", "status", "creationDate", "completionDate", "errorLog");
        var steps = new TaskSteps<T, TWork>(resource);
        resource.Steps = steps;
        return resource.List().Get().Create(steps.Accept);
    }
}

/// <summary>The way of a task from its acknowledgement to its end.</summary>
abstract class TaskSteps
{
    /// <summary>Takes the step that is due: begins the task, or does its work and ends it. Each is one commit, so that nothing is lost or done twice.</summary>
    public abstract Task Step(IServiceProvider services, TaskDue due, CancellationToken ct);

    /// <summary>Ends it in error.</summary>
    public abstract Task Fail(IServiceProvider services, TaskDue due, string errorLog, CancellationToken ct);
}

sealed class TaskSteps<T, TWork>(TmfResource resource) : TaskSteps where T : Document, ITask, new() where TWork : ITaskWork<T>
{
    public async Task<T> Accept(IServiceProvider services, JsonObject body, CancellationToken ct)
    {
        var session = services.GetRequiredService<Session>();
        session.Demand(resource.WritePermission);
        var task = session.Add(new T { Scope = session.Actor.OrganizationPath is { Length: > 0 } home ? home : "/" }, body);
        await Work(services).Accept(task, ct);
        session.Publish(new TaskDue(task.Id, typeof(T).Name, session.Actor.Id, session.Language, task.TakesLong), task.NotBefore);
        await session.Commit(ct);
        return task;
    }

    public override async Task Step(IServiceProvider services, TaskDue due, CancellationToken ct)
    {
        var session = services.GetRequiredService<Session>();
        // A task that was deleted before its turn is one nobody wants done.
        if (await session.Find<T>(due.TaskId, ct) is not { } task) return;
        if (task.Phase == TaskPhase.Accepted)
        {
            task.Begin();
            session.Publish(due);
        }
        else if (task.Phase == TaskPhase.Running)
        {
            await Work(services).Run(task, ct);
            if (task.Phase == TaskPhase.Running) task.End(session.Now);
        }
        await session.Commit(ct);
    }

    public override async Task Fail(IServiceProvider services, TaskDue due, string errorLog, CancellationToken ct)
    {
        var session = services.GetRequiredService<Session>();
        if (await session.Find<T>(due.TaskId, ct) is { Phase: TaskPhase.Running } task) task.End(session.Now, errorLog);
        await session.Commit(ct);
    }

    static ITaskWork<T> Work(IServiceProvider services) => ActivatorUtilities.GetServiceOrCreateInstance<TWork>(services);
}
