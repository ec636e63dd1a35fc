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

    /// <summary>Parts for each thread: one that is interrupted leaves its next ones to the others.</summary>
    private const int PartsOfThread = 2;

    private readonly NetworkBatches<T> _batches;
    private readonly Workspace<T> _own;
    private AlignedBuffer<T> _parameters;
    private BatchTask _task;
    private T* _inputs, _targets;
    private int* _labels;
    private int _samples, _shardsOfPart, _parts, _next;

    public BatchCall(NetworkBatches<T> batches, Workspace<T> own) => (_batches, _own) = (batches, own);

    private bool IsGradient => _task >= BatchTask.Gradient;

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

    /// <summary>Takes parts until there is none left.</summary>
    protected internal override void Run()
    {
        Workspace<T>? workspace = null;
        for (var part = Interlocked.Increment(ref _next) - 1; part < _parts; part = Interlocked.Increment(ref _next) - 1)
        {
            if (workspace is null)
            {
                workspace = _batches.Take();
                workspace.Grow(OpenSums(_shardsOfPart));
            }

            var first = part * _shardsOfPart;
            var loss = RunShards(workspace, first, Math.Min(_shardsOfPart, Shards - first));
            _batches.Parts.Set(part, loss, IsGradient ? workspace : null);
        }

        if (workspace is not null)
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
        if (most == 1 || Environment.ProcessorCount == 1 || Shards == 1 || (long)_samples * _batches.Work * (_task == BatchTask.Forward ? 1 : 3) < 2 * LeastWork)
        {
            return 0;
        }

        return Math.Min(most < 0 ? Environment.ProcessorCount : most, Shards) - 1;
    }

    private double RunParts(int helpers)
    {
        _shardsOfPart = 1;
        while ((Shards + (2 * _shardsOfPart) - 1) / (2 * _shardsOfPart) >= PartsOfThread * (helpers + 1))
        {
            _shardsOfPart *= 2;
        }

        _parts = (Shards + _shardsOfPart - 1) / _shardsOfPart;
        _next = 0;
        _batches.Parts.Grow(_parts, IsGradient);
        WorkerPool.Run(this, helpers);
        return _batches.Parts.Join(_parts, IsGradient ? _own : null, _batches.GradientLength);
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
                return _batches.GradientOfPart(_parameters, inputs, new ReadOnlySpan<int>(_labels + first, samples), samples, workspace.Scratch, workspace.Sum(place));
            default:
                _batches.OutputGradientOfPart(_parameters, inputs, values, samples, workspace.Scratch, workspace.Sum(place));
                return 0;
        }
    }
}
