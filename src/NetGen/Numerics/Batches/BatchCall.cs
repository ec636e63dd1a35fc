using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.Numerics;

/// <summary>
/// One call on a batch, on one thread or on several. Each thread takes parts of some shards, which are subtrees of the tree of sums, and sums them in memory of its
/// own; the parts are put together in their order.
/// </summary>
/// <remarks>The caller's spans are pinned while the call runs, so that other threads can read them.</remarks>
internal sealed unsafe class BatchCall<T> : ParallelWork
    where T : unmanaged
{
    /// <summary>Multiply-adds below which a part is not worth handing to another thread: some ten microseconds.</summary>
    private const long LeastWork = 200_000;

    /// <summary>Threads of a call at most, whatever was asked for: each is the process's to its end.</summary>
    private const int MostThreads = 256;

    /// <summary>What a part costs beside its samples, in multiply-adds: to be taken, and for each value of a gradient to be added to another part's, out of another core's cache.</summary>
    private const long WorkOfPart = 2_000;
    private const long WorkOfSum = 25;

    private readonly NetworkBatches<T> _batches;
    private readonly Workspace<T> _own;
    private AlignedBuffer<T> _parameters;
    private BatchTask _task;
    private T* _inputs, _targets;
    private int* _labels;
    private int _samples, _shardsOfPart, _parts, _next;

    public BatchCall(NetworkBatches<T> batches, Workspace<T> own) => (_batches, _own) = (batches, own);

    private bool IsGradient => _task >= BatchTask.Gradient;

    // A gradient takes a forward pass and about two more.
    private int Passes => IsGradient ? 3 : 1;

    private int Shards => (_samples + NetworkBatches<T>.Shard - 1) / NetworkBatches<T>.Shard;

    /// <summary>Does it. Outputs are written to <paramref name="targets"/>, which are the caller's outputs then.</summary>
    /// <returns>The sum of the losses, where there is one.</returns>
    public double Run(AlignedBuffer<T> parameters, BatchTask task, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, ReadOnlySpan<int> labels)
    {
        fixed (T* x = inputs)
        fixed (T* t = targets)
        fixed (int* l = labels)
        {
            _parameters = parameters;
            _task = task;
            _inputs = x;
            _targets = t;
            _labels = l;
            _samples = inputs.Length / _batches.Inputs;
            var sums = OpenSums(Shards);
            _batches.Expect(sums);
            _own.Grow(sums);
            var helpers = Helpers();
            if (helpers == 0 || !WorkerPool.TryTake())
            {
                return RunShards(_own, 0, Shards);
            }

            try
            {
                return RunParts(helpers);
            }
            finally
            {
                WorkerPool.Return();
            }
        }
    }

    /// <summary>Takes parts until there is none left. The caller sums in its own memory and each part in that of its number, which so stays in one core's cache from call to call.</summary>
    protected internal override void Run(bool isCaller)
    {
        Workspace<T>? workspace = null;
        for (var part = Interlocked.Increment(ref _next) - 1; part < _parts; part = Interlocked.Increment(ref _next) - 1)
        {
            if (workspace is null)
            {
                workspace = isCaller ? _own : _batches.Take();
                workspace.Grow(OpenSums(_shardsOfPart));
            }

            Exchange(workspace, part);
            var first = part * _shardsOfPart;
            _batches.Parts.Losses[part] = RunShards(workspace, first, Math.Min(_shardsOfPart, Shards - first));
            Exchange(workspace, part);
        }

        if (workspace is not null && !isCaller)
        {
            _batches.Return(workspace);
        }
    }

    // Sums that are open at once: one for each binary digit of the number of shards, and the next.
    private static int OpenSums(int shards)
    {
        var sums = 1;
        for (; shards > 1; shards >>= 1)
        {
            sums++;
        }

        return sums;
    }

    // Threads beside the caller's.
    private int Helpers()
    {
        var most = _batches.MaxDegreeOfParallelism;
        if (most == 1 || Environment.ProcessorCount == 1 || Shards == 1 || (long)_samples * _batches.Work * Passes < 2 * LeastWork)
        {
            return 0;
        }

        return Math.Min(Math.Min(most < 0 ? Environment.ProcessorCount : most, MostThreads), Shards) - 1;
    }

    private double RunParts(int helpers)
    {
        _shardsOfPart = ChooseShardsOfPart(helpers + 1);
        _parts = (Shards + _shardsOfPart - 1) / _shardsOfPart;
        _next = 0;
        _batches.Parts.Grow(_parts, IsGradient);
        Exchange(_own, 0); // the last call's sum, which is overwritten
        helpers = Math.Min(helpers, _parts - 1);
        _batches.Reserve(helpers);
        WorkerPool.Run(this, helpers);
        var loss = _batches.Parts.Join(_parts, IsGradient ? _batches.GradientLength : 0);
        Exchange(_own, 0);
        return loss;
    }

    private void Exchange(Workspace<T> workspace, int part)
    {
        if (IsGradient)
        {
            workspace.Exchange(ref _batches.Parts.Gradient(part));
        }
    }

    // A part is a subtree, so a power of two of shards: large ones are few to put together, small ones give all threads the same.
    private int ChooseShardsOfPart(int threads)
    {
        var work = _batches.Work * (long)NetworkBatches<T>.Shard * Passes;
        var (best, least) = (1, long.MaxValue);
        for (var size = 1; size == 1 || size < Shards; size *= 2)
        {
            var parts = (Shards + size - 1) / size;
            var longest = (parts + threads - 1) / threads * size;
            var cost = (longest * work) + (parts * (WorkOfPart + (IsGradient ? WorkOfSum * _batches.GradientLength : 0)));
            if (cost < least)
            {
                (best, least) = (size, cost);
            }
        }

        return best;
    }

    // As a counter in binary adds: after an odd shard the last two sums are one level's, after every fourth two of the next level, and so on. What is left over at the end
    // is added from the smallest on. So the sum of a power of two of shards is always the same, and the others are between such.
    private double RunShards(Workspace<T> workspace, int first, int count)
    {
        Span<double> losses = stackalloc double[32];
        var open = 0;
        for (var k = 0; k < count; k++)
        {
            losses[open] = RunShard(workspace, first + k, open);
            open++;
            for (var done = k + 1; (done & 1) == 0; done >>= 1)
            {
                open = Merge(workspace, losses, open);
            }
        }

        while (open > 1)
        {
            open = Merge(workspace, losses, open);
        }

        return losses[0];
    }

    private int Merge(Workspace<T> workspace, Span<double> losses, int open)
    {
        losses[open - 2] += losses[open - 1];
        if (IsGradient)
        {
            GradientSums.Add(workspace.Sum(open - 2).Span, workspace.Sum(open - 1).Span, _batches.GradientLength);
        }

        return open - 1;
    }

    private double RunShard(Workspace<T> workspace, int shard, int place)
    {
        var first = shard * NetworkBatches<T>.Shard;
        var samples = Math.Min(NetworkBatches<T>.Shard, _samples - first);
        var inputs = new ReadOnlySpan<T>(_inputs + ((long)first * _batches.Inputs), samples * _batches.Inputs);
        var values = _task == BatchTask.LabelGradient ? default : new Span<T>(_targets + ((long)first * _batches.Outputs), samples * _batches.Outputs);
        if (IsGradient)
        {
            _batches.Prepare(workspace, first, samples);
        }

        switch (_task)
        {
            case BatchTask.Forward:
                _batches.ForwardPart(_parameters, inputs, values, samples);
                return 0;
            case BatchTask.Loss:
                return _batches.LossOfPart(_parameters, inputs, values, samples);
            case BatchTask.Gradient:
                return _batches.GradientOfPart(_parameters, inputs, values, samples, workspace.Scratch, workspace.Sum(place));
            case BatchTask.LabelGradient:
                return _batches.GradientOfPart(_parameters, inputs, new ReadOnlySpan<int>(_labels + ((long)first * _batches.LabelsPerSample), samples * _batches.LabelsPerSample), samples, workspace.Scratch, workspace.Sum(place));
            default:
                _batches.OutputGradientOfPart(_parameters, inputs, values, samples, workspace.Scratch, workspace.Sum(place));
                return 0;
        }
    }
}
