namespace NetGen.Export;

/// <summary>
/// <see cref="Numerics.SingleFunctions{T, TOps, TMultiplyAdd}"/> for one float in portable arithmetic, as source for any framework and C# 7.3: casts round what old
/// runtimes would keep in a higher precision, and a union of two fields gives the bits.
/// </summary>
internal static class SingleFunctionText
{
    /// <summary>The text of a function, and which others it calls.</summary>
    public static (string Text, string[] Calls) Find(string name) => name switch
    {
        "Exp" => (Exp, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "Log" => (Log, ["MultiplyAdd", "Bits"]),
        "Tanh" => (Tanh, ["MultiplyAdd", "Bits"]),
        "Sigmoid" => (Sigmoid, ["MultiplyAdd", "Bits"]),
        "Softplus" => (Softplus, ["ExpMinusOne", "Reduce", "MultiplyAdd", "Bits"]),
        "Erf" => (Erf, ["MultiplyAdd", "Bits"]),
        "ExpMinusOne" => (ExpMinusOne, ["MultiplyAdd"]),
        "Reduce" => (Reduce, ["MultiplyAdd"]),
        "MultiplyAdd" => (MultiplyAdd, []),
        "Bits" => (Bits, []),
        _ => throw FunctionText.Unknown(name),
    };

    private const string Exp =
        """
        // e^x: a power of 2, in two halves since it may overflow alone, times e^r.
        private static float Exp(float x)
        {
            float y = -104f > x ? -104f : x;
            y = 89f < y ? 89f : y;
            float shifted = MultiplyAdd(y, 1.44269504f, 12583166f);
            float p = ExpMinusOne(Reduce(y, (float)(shifted - 12583166f)));
            int power = Bits(shifted);
            int half = (power << 22) & 0x7F800000;
            float first = Number(half);
            float second = Number(unchecked((power << 23) - half));
            return (float)(MultiplyAdd(p, first, first) * second);
        }
        """;

    private const string Log =
        """
        // ln x = n ln 2 + ln(1 + m), where x = 2^n (1 + m).
        private static float Log(float x)
        {
            float normal = x;
            float bias = 8388735f;
            if (!(1.17549435e-38f <= x && x < float.PositiveInfinity))
            {
                float small = 0f < x ? 8388758f : x < 0f ? float.NaN : float.PositiveInfinity;
                float large = x < float.PositiveInfinity ? 8388735f : (float)(0f - x);
                bias = x < 1.17549435e-38f ? small : large;
                normal = x < 1.17549435e-38f ? (float)(x * 8388608f) : x;
            }

            int bits = unchecked(Bits(normal) + 0x004AFB0D);
            float n = (float)(Number((int)(unchecked((uint)bits) >> 23) | 0x4B000000) - bias);
            float m = (float)(Number((bits & 0x007FFFFF) + 0x3F3504F3) - 1f);
            float m2 = (float)(m * m);
            float first = MultiplyAdd(MultiplyAdd(0.199630395f, m, -0.250013351f), m2, MultiplyAdd(0.333339125f, m, -0.5f));
            float last = MultiplyAdd(MultiplyAdd(0.0869913399f, m, -0.142671779f), m2, MultiplyAdd(0.149150744f, m, -0.165776312f));
            float p = MultiplyAdd(last, (float)(m2 * m2), first);
            return MultiplyAdd(n, 0.693147182f, MultiplyAdd(p, m2, m));
        }
        """;

    private const string Tanh =
        """
        // tanh a = (g (c + r) + r) / (g (c + r) + c), where a = n ln(2)/2 + r, c = r coth r and g = (2^n - 1) / 2.
        private static float Tanh(float x)
        {
            float a = Number(Bits(x) & 0x7FFFFFFF);
            a = 10f < a ? 10f : a;
            float shifted = MultiplyAdd(a, 2.88539008f, 12583038f);
            float r = MultiplyAdd((float)(shifted - 12583038f), -0.346573591f, a);
            float r2 = (float)(r * r);
            float q = MultiplyAdd(-0.0221339352f, r2, 0.333332509f);
            float c = MultiplyAdd(q, r2, 1f);
            float sum = MultiplyAdd(q, r2, (float)(r + 1f));
            float g = (float)(Number(Bits(shifted) << 23) - 0.5f);
            float quotient = (float)(MultiplyAdd(g, sum, r) / MultiplyAdd(g, sum, c));
            return Number(Bits(quotient) | (Bits(x) & int.MinValue));
        }
        """;

    private const string Sigmoid =
        """
        // 1 / (1 + e^-x), times 2^-24 above and below, so that no power overflows. The low part of n ln 2 is multiplied into the power.
        private static float Sigmoid(float x)
        {
            const float Scale = 1f / 16777216f;
            float y = (float)(0f - x);
            y = -18f > y ? -18f : y;
            y = 104f < y ? 104f : y;
            float shifted = MultiplyAdd(y, 1.44269504f, 12583015f);
            float n = (float)(shifted - 12583015f);
            float r = MultiplyAdd(n, -0.693145751953125f, y);
            float r2 = (float)(r * r);
            float low = MultiplyAdd(0.166671157f, r, 0.499992311f);
            float high = MultiplyAdd(0.00831250288f, r, 0.0418903343f);
            float p = MultiplyAdd((float)(r2 * r2), high, MultiplyAdd(low, r2, r));
            float power = Number(Bits(shifted) << 23);
            power = MultiplyAdd(power, (float)(n * -1.42860682e-6f), power);
            return (float)(Scale / MultiplyAdd(p, power, (float)(power + Scale)));
        }
        """;

    private const string Softplus =
        """
        // ln(1 + e^-a) for a up to 8.4375 is a polynomial in r = a - 1.125 j; a row of its coefficients is one for each j from 0 to 7.
        private static readonly float[] SoftplusTable =
        {
            0.6931472f, 0.28115013f, 0.100206554f, 0.0336457f, 0.011047745f, 0.0036000751f, 0.0011701947f, 0.00038005674f,
            -0.50000024f, -0.24508512f, -0.095349416f, -0.033085972f, -0.010986944f, -0.0035936043f, -0.0011695109f, -0.00037998473f,
            0.12500457f, 0.09250916f, 0.043129176f, 0.015995648f, 0.0054331045f, 0.0017903405f, 0.00058406964f, 0.00018991955f,
            -3.1794487e-5f, -0.01571808f, -0.011636322f, -0.004979299f, -0.0017711902f, -0.0005924461f, -0.0001942176f, -6.325255e-5f,
            -0.0051106606f, -0.0008490774f, 0.0017324084f, 0.0010771112f, 0.00042332654f, 0.00014602052f, 4.834374e-5f, 1.5794581e-5f,
            -0.00012985931f, 0.0009371278f, 3.1181302e-5f, -0.00015166325f, -7.74204e-5f, -2.8653516e-5f, -9.6915455e-6f, -3.1883364e-6f,
            0.00039842434f, -0.00010830858f, -8.044992e-5f, 6.8734316e-6f, 1.0189074e-5f, 4.399131e-6f, 1.5488714e-6f, 5.163075e-7f
        };

        // ln(1 + e^x) = max(0, x) + ln(1 + e^-|x|), which beyond the table is e - e^2/2 with e = e^-|x|, here 2^24 times as large.
        private static float Softplus(float x)
        {
            float a = Number(Bits(x) & 0x7FFFFFFF);
            float positive = 0f > x ? 0f : x;
            if (!(a < 8.4375f))
            {
                float y = (float)(0f - a);
                y = y > -104f ? y : -104f;
                float shifted = MultiplyAdd(y, 1.44269504f, 12583063f);
                float power = Number(Bits(shifted) << 23);
                float e = MultiplyAdd(ExpMinusOne(Reduce(y, (float)(shifted - 12583063f))), power, power);
                return MultiplyAdd(MultiplyAdd(e, -1.77635684e-15f, 5.96046448e-08f), e, positive);
            }

            float piece = MultiplyAdd(a, 0.888888896f, 12582912f);
            float r = MultiplyAdd((float)(piece - 12582912f), -1.125f, a);
            int j = Bits(piece) & 7;
            float p = SoftplusTable[48 + j];
            for (int row = 40; row > 0; row -= 8)
            {
                p = MultiplyAdd(p, r, SoftplusTable[row + j]);
            }

            return MultiplyAdd(p, r, (float)(SoftplusTable[j] + positive));
        }
        """;

    private const string Erf =
        """
        // erf a for a up to 3.96875, beyond which it is 1, is a polynomial in r = a - 0.53125 j; a row of its coefficients is one for each j from 0 to 7.
        private static readonly float[] ErfTable =
        {
            0f, 0.28190345f, 0.6014333f, 0.7101727f, 0.731721f, 0.7342027f, 0.73436844f, 0.7343749f,
            0.12837917f, 0.8509142f, 0.36490333f, 0.088987604f, 0.012340821f, 0.0009732382f, 4.364717e-5f, 1.1126602e-6f,
            -7.5308503e-7f, -0.4520479f, -0.38771087f, -0.14182368f, -0.02622674f, -0.0025819575f, -0.00013765598f, -1.0305981e-5f,
            -0.3760841f, -0.123569906f, 0.15294069f, 0.1210464f, 0.03304014f, 0.004252727f, 0.00028084824f, 9.986616e-6f,
            -0.0007478749f, 0.18346798f, 0.048029404f, -0.04917435f, -0.02628814f, -0.0049008843f, -0.0004540599f, 0.00021343336f,
            0.11859133f, -0.0009980857f, -0.064760484f, -0.00564028f, 0.012332247f, 0.003861965f, 0.00044403548f, 2.1995866e-5f,
            -0.020201357f, -0.047554012f, 0.0095770685f, 0.01569361f, -0.0022912943f, -0.0010835907f, 0.00011941212f, -0.002191693f
        };

        private static float Erf(float x)
        {
            float a = Number(Bits(x) & 0x7FFFFFFF);
            a = 3.96875f < a ? 3.96875f : a;
            float piece = MultiplyAdd(a, 1.88235295f, 12582912f);
            float r = MultiplyAdd((float)(piece - 12582912f), -0.53125f, a);
            int j = Bits(piece) & 7;
            float p = ErfTable[48 + j];
            for (int row = 40; row > 0; row -= 8)
            {
                p = MultiplyAdd(p, r, ErfTable[row + j]);
            }

            p = MultiplyAdd(p, r, (float)(ErfTable[j] + (0.265625f < a ? 0.265625f : a)));
            return Number(Bits(p) | (Bits(x) & int.MinValue));
        }
        """;

    private const string ExpMinusOne =
        """
        // e^r - 1 for |r| up to ln(2)/2.
        private static float ExpMinusOne(float r)
        {
            float r2 = (float)(r * r);
            float low = MultiplyAdd(0.166665435f, r, 0.49999997f);
            float high = MultiplyAdd(0.00836653821f, r, 0.0416672006f);
            high = MultiplyAdd(0.0013882519f, r2, high);
            return MultiplyAdd((float)(r2 * r2), high, MultiplyAdd(low, r2, r));
        }
        """;

    private const string Reduce =
        """
        // y - n ln 2, where ln 2 is the sum of two numbers.
        private static float Reduce(float y, float n)
        {
            return MultiplyAdd(n, -1.42860682e-6f, MultiplyAdd(n, -0.693145751953125f, y));
        }
        """;

    private const string MultiplyAdd =
        """
        // A cast rounds the product: some runtimes would keep it in a higher precision.
        private static float MultiplyAdd(float a, float b, float c)
        {
            return (float)((float)(a * b) + c);
        }
        """;

    private const string Bits =
        """
        [global::System.Runtime.InteropServices.StructLayout(global::System.Runtime.InteropServices.LayoutKind.Explicit)]
        private struct Word
        {
            [global::System.Runtime.InteropServices.FieldOffset(0)]
            public float Number;

            [global::System.Runtime.InteropServices.FieldOffset(0)]
            public int Bits;
        }

        private static int Bits(float x)
        {
            Word word = default(Word);
            word.Number = x;
            return word.Bits;
        }

        private static float Number(int bits)
        {
            Word word = default(Word);
            word.Bits = bits;
            return word.Number;
        }
        """;
}
