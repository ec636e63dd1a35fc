using System.Runtime.CompilerServices;

namespace NetGen.Benchmarks.Updates;

/// <summary>The optimizers as loops over the parameters, each rule as its paper has it.</summary>
internal static class PlainUpdates
{
    private const MethodImplOptions Timed = MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining;

    [MethodImpl(Timed)]
    public static void Sgd(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..memory.W.Length];
        for (var i = 0; i < w.Length; i++)
        {
            w[i] -= rate * g[i];
        }
    }

    [MethodImpl(Timed)]
    public static void Momentum(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var b = memory.M[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            b[i] = (0.9f * b[i]) + g[i];
            w[i] -= rate * b[i];
        }
    }

    [MethodImpl(Timed)]
    public static void RmsProp(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var v = memory.M[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            v[i] = (0.99f * v[i]) + (0.01f * g[i] * g[i]);
            w[i] -= rate * g[i] / (MathF.Sqrt(v[i]) + 1e-8f);
        }
    }

    [MethodImpl(Timed)]
    public static void Adam(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var m = memory.M[..w.Length];
        var v = memory.V[..w.Length];
        var (step, correction) = memory.NextOfAdam(rate);
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = (0.9f * m[i]) + (0.1f * g[i]);
            v[i] = (0.999f * v[i]) + (0.001f * g[i] * g[i]);
            w[i] += step * m[i] / ((MathF.Sqrt(v[i]) * correction) + 1e-8f);
        }
    }

    [MethodImpl(Timed)]
    public static void AdamW(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var m = memory.M[..w.Length];
        var v = memory.V[..w.Length];
        var (step, correction) = memory.NextOfAdam(rate);
        var keep = 1 - (0.01f * rate);
        for (var i = 0; i < w.Length; i++)
        {
            m[i] = (0.9f * m[i]) + (0.1f * g[i]);
            v[i] = (0.999f * v[i]) + (0.001f * g[i] * g[i]);
            w[i] = (keep * w[i]) + (step * m[i] / ((MathF.Sqrt(v[i]) * correction) + 1e-8f));
        }
    }

    [MethodImpl(Timed)]
    public static void Adagrad(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var sum = memory.M[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            sum[i] += g[i] * g[i];
            w[i] -= rate * g[i] / (MathF.Sqrt(sum[i]) + 1e-10f);
        }
    }

    [MethodImpl(Timed)]
    public static void Lion(RivalMemory memory, float rate)
    {
        var w = memory.W;
        var g = memory.G[..w.Length];
        var m = memory.M[..w.Length];
        for (var i = 0; i < w.Length; i++)
        {
            var seen = (0.9f * m[i]) + (0.1f * g[i]);
            w[i] -= seen > 0 ? rate : seen < 0 ? -rate : 0;
            m[i] = (0.99f * m[i]) + (0.01f * g[i]);
        }
    }
}
