namespace NetGen;

/// <summary>The function a layer applies to its pre-activations <c>z</c>. <c>alpha</c> and <c>gain</c> are options of the layer attribute.</summary>
#if NETGEN_GENERATOR
internal
#else
public
#endif
enum Activation
{
    /// <summary><c>z</c>: a linear layer.</summary>
    Identity,

    /// <summary><c>1 / (1 + e⁻ᶻ)</c>, the logistic function, in (0, 1).</summary>
    Sigmoid,

    /// <summary><c>tanh(gain·z)</c>, in (−1, 1). Takes <c>Gain</c> (1).</summary>
    Tanh,

    /// <summary><c>max(z, 0)</c>; its derivative at 0 is taken as 0.</summary>
    Relu,

    /// <summary><c>z</c> for <c>z &gt; 0</c>, else <c>alpha·z</c>. Takes <c>Alpha</c> (0.01).</summary>
    LeakyRelu,

    /// <summary><c>z</c> for <c>z &gt; 0</c>, else <c>alpha·(eᶻ − 1)</c>. Takes <c>Alpha</c> (1).</summary>
    Elu,

    /// <summary>The self-normalising ELU: <c>λ·z</c> for <c>z &gt; 0</c>, else <c>λα·(eᶻ − 1)</c>, with the λ and α of Klambauer et al., 2017.</summary>
    Selu,

    /// <summary><c>z·Φ(z)</c>, Φ the distribution function of the normal distribution: <c>½·z·(1 + erf(z/√2))</c> (Hendrycks and Gimpel, 2016).</summary>
    /// <remarks>
    /// For negative <c>z</c> the sum <c>1 + erf</c> cancels. In single precision the value's error is at most 1.4e-7 there, absolute, which is 1e-6 of it at −2,
    /// 6e-4 at −4 and all of it from −5.53 down, where the value is −9e-8 and 0 is computed; in double precision all this is 2⁻²⁹ as much.
    /// </remarks>
    Gelu,

    /// <summary><c>z / (1 + e⁻ᶻ)</c>, also called swish.</summary>
    Silu,

    /// <summary><c>ln(1 + eᶻ)</c>.</summary>
    Softplus,

    /// <summary><c>z / (1 + |z|)</c>, in (−1, 1).</summary>
    Softsign,

    /// <summary><c>z</c> clamped to [−1, 1].</summary>
    HardTanh,

    /// <summary><c>z/6 + ½</c> clamped to [0, 1].</summary>
    HardSigmoid,

    /// <summary><c>eᶻʲ / Σₖ eᶻᵏ</c> over the layer's units, of a sequence or an image over those of each position: a probability for each.</summary>
    Softmax,

    /// <summary><c>z·tanh(ln(1 + eᶻ))</c> (Misra, 2019).</summary>
    Mish,

    /// <summary>The tanh form of GELU, up to 4.7e-4 from <see cref="Gelu"/>: <c>½·z·(1 + tanh(√(2/π)·(z + 0.044715·z³)))</c> (Hendrycks and Gimpel, 2016).</summary>
    GeluTanh,

    /// <summary><c>z</c> clamped to [0, 6]; its derivative at 0 and at 6 is taken as 0 (Krizhevsky, 2010).</summary>
    Relu6,
}
