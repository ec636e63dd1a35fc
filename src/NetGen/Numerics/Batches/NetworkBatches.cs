using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace NetGen.Numerics;

/// <summary>
/// What a network does to batches: it cuts them into shards of <see cref="Shard"/> samples and adds the shards' gradients and losses as a binary tree over their numbers, so
/// that any number of threads gives the same bits. Emitted networks derive from it.
/// </summary>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class NetworkBatches<T>
    where T : unmanaged
{
    /// <summary>Samples that are summed in order; the last shard of a batch may have fewer.</summary>
    public const int Shard = ShardLength.Samples;

    /// <summary>Workspaces that are kept for calls which run at once.</summary>
    private const int Kept = 64;

    private readonly Workspace<T>?[] _free = new Workspace<T>?[Kept];
    private readonly int _scratch;
    private Workspace<T>? _training;
    private int _degree = 1;
    private int _sums = 1;
    private int _made;

    /// <summary>Describes the network.</summary>
    /// <param name="inputs">Values of a sample.</param>
    /// <param name="outputs">Values of its outputs.</param>
    /// <param name="gradient">Values of the parameters, padding included.</param>
    /// <param name="gradientMemory">Values that summing a gradient takes; the sum is the first of them.</param>
    /// <param name="scratch">Values that passes take beside them.</param>
    /// <param name="work">Multiply-adds of a sample forward.</param>
    protected NetworkBatches(int inputs, int outputs, int gradient, int gradientMemory, int scratch, int work)
    {
        Parts = new BatchParts<T>(gradientMemory);
        (Inputs, Outputs, GradientLength, GradientMemory, _scratch, Work) = (inputs, outputs, gradient, gradientMemory, scratch, work);
    }

    /// <summary>The masks of dropout layers; null where there are none.</summary>
    protected DropoutMasks<T>? Masks { get; set; }

    /// <summary>What the masks of the training call that runs are drawn by; none between training calls.</summary>
    public DropoutDraw Draw { get; set; }

    /// <summary>How many threads a call may use: −1 for all cores.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is 0 or below −1.</exception>
    public int MaxDegreeOfParallelism
    {
        get => _degree;
        set => _degree = value is -1 or > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MaxDegreeOfParallelism needs a number of threads from 1 on, or -1 for as many as there are cores.");
    }

    /// <summary>Labels of a sample where it has any: of sequences and images one for each position.</summary>
    public virtual int LabelsPerSample => 1;

    /// <summary>The workspace of calls that train, which have one writer.</summary>
    public Workspace<T> Training => _training ??= NewWorkspace();

    internal int Inputs { get; }

    internal int Outputs { get; }

    internal int GradientLength { get; }

    internal int GradientMemory { get; }

    internal int Work { get; }

    /// <summary>Takes a workspace that nobody else has until it is returned.</summary>
    public Workspace<T> Take()
    {
        var kept = Math.Min(Kept, Volatile.Read(ref _made));
        for (var k = 0; k < kept; k++)
        {
            if (Volatile.Read(ref _free[k]) is not null && Interlocked.Exchange(ref _free[k], null) is { } workspace)
            {
                workspace.Grow(_sums);
                return workspace;
            }
        }

        Interlocked.Increment(ref _made);
        return NewWorkspace();
    }

    /// <summary>Gives a workspace back; where as many are free as are kept, it is forgotten.</summary>
    /// <param name="workspace">The workspace.</param>
    public void Return(Workspace<T> workspace)
    {
        for (var k = 0; k < Kept; k++)
        {
            if (Interlocked.CompareExchange(ref _free[k], workspace, null) is null)
            {
                return;
            }
        }
    }

    /// <summary>Sums the gradient of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="samples">How many.</param>
    /// <param name="workspace">Receives the sum.</param>
    /// <returns>The sum of the losses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SumGradient(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int samples, Workspace<T> workspace)
    {
        if (samples > Shard)
        {
            return workspace.Call.Run(parameters, BatchTask.Gradient, inputs, targets, default);
        }

        Prepare(workspace, 0, samples);
        return GradientOfPart(parameters, inputs, targets, samples, workspace.Scratch, workspace.Gradient);
    }

    /// <summary>Sums the gradient of a batch of known classes.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <param name="samples">How many.</param>
    /// <param name="workspace">Receives the sum.</param>
    /// <returns>The sum of the losses.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double SumGradient(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<int> labels, int samples, Workspace<T> workspace)
    {
        if (samples > Shard)
        {
            return workspace.Call.Run(parameters, BatchTask.LabelGradient, inputs, default, labels);
        }

        Prepare(workspace, 0, samples);
        return GradientOfPart(parameters, inputs, labels, samples, workspace.Scratch, workspace.Gradient);
    }

    /// <summary>Sums the gradient of a batch whose derivatives by the outputs are given.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="outputGradients">The derivatives by their outputs.</param>
    /// <param name="samples">How many.</param>
    /// <param name="workspace">Receives the sum.</param>
    public void SumOutputGradient(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> outputGradients, int samples, Workspace<T> workspace)
    {
        if (samples <= Shard)
        {
            Prepare(workspace, 0, samples);
            OutputGradientOfPart(parameters, inputs, outputGradients, samples, workspace.Scratch, workspace.Gradient);
            return;
        }

        workspace.Call.Run(parameters, BatchTask.OutputGradient, inputs, outputGradients, default);
    }

    /// <summary>Sums the losses of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="targets">Their targets.</param>
    /// <param name="samples">How many.</param>
    public double SumLoss(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, ReadOnlySpan<T> targets, int samples)
    {
        if (samples <= Shard)
        {
            return LossOfPart(parameters, inputs, targets, samples);
        }

        var workspace = Take();
        var loss = workspace.Call.Run(parameters, BatchTask.Loss, inputs, targets, default);
        Return(workspace);
        return loss;
    }

    /// <summary>Computes the outputs of a batch.</summary>
    /// <param name="parameters">The parameters.</param>
    /// <param name="inputs">The samples.</param>
    /// <param name="outputs">Receives their outputs.</param>
    /// <param name="samples">How many.</param>
    public void ForwardBatch(AlignedBuffer<T> parameters, ReadOnlySpan<T> inputs, Span<T> outputs, int samples)
    {
        if (_degree == 1 || samples <= Shard)
        {
            ForwardPart(parameters, inputs, outputs, samples);
            return;
        }

        var workspace = Take();
        workspace.Call.Run(parameters, BatchTask.Forward, inputs, outputs, default);
        Return(workspace);
    }

    /// <summary>Writes the masks of dropout for a part of a batch, where there is dropout.</summary>
    /// <param name="workspace">The memory of the pass.</param>
    /// <param name="first">The part's first sample.</param>
    /// <param name="samples">How many.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Prepare(Workspace<T> workspace, int first, int samples)
    {
        if (Masks is not null)
        {
            Masks.Fill(workspace.Scratch.Span, Draw, first, samples);
        }
    }

    /// <summary>The parts of the one call that goes over several threads.</summary>
    internal BatchParts<T> Parts { get; }

    /// <summary>Notes how many sums the longest batch so far has open at once, so that every workspace has memory for them when it is taken.</summary>
    internal void Expect(int sums)
    {
        for (var known = Volatile.Read(ref _sums); known < sums; known = Volatile.Read(ref _sums))
        {
            Interlocked.CompareExchange(ref _sums, sums, known);
        }
    }

    /// <summary>Makes as many workspaces as threads will take, so that none is made in a later call where one of them comes for the first time.</summary>
    internal void Reserve(int threads)
    {
        while (Volatile.Read(ref _made) < threads)
        {
            Interlocked.Increment(ref _made);
            Return(NewWorkspace());
        }
    }

    private Workspace<T> NewWorkspace()
    {
        var workspace = new Workspace<T>(this, GradientMemory, _scratch);
        workspace.Grow(_sums);
        return workspace;
    }
}
