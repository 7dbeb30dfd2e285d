using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using FranceConnect.Sdk.Prefill;

namespace AbonnementPiscine
{
    #region protector
    /// <summary>
    /// What is kept of a form, encrypted and signed with keys of the vendor's own, where there is no ASP.NET Core to bring any: AES-CBC, then
    /// HMAC-SHA256 over the purpose, the IV and what was encrypted.
    /// </summary>
    internal sealed class TownKeys : IPrefillProtector
    {
        private const int IvLength = 16;
        private const int TagLength = 32;

        private readonly byte[] _encryption;
        private readonly byte[] _signature;

        /// <param name="secret">64 random bytes, the same on each node, from where the other secrets are.</param>
        public TownKeys(byte[] secret)
        {
            if (secret.Length != 64)
                throw new ArgumentException("The secret is 64 bytes long.", nameof(secret));
            _encryption = secret.Take(32).ToArray();
            _signature = secret.Skip(32).ToArray();
        }

        public byte[] Protect(string purpose, byte[] data)
        {
            using (var aes = Aes.Create())
            {
                aes.Key = _encryption;
                using (var encryptor = aes.CreateEncryptor())
                {
                    var body = aes.IV.Concat(encryptor.TransformFinalBlock(data, 0, data.Length)).ToArray();
                    return body.Concat(Sign(purpose, body)).ToArray();
                }
            }
        }

        public byte[] Unprotect(string purpose, byte[] sealedData)
        {
            if (sealedData.Length < IvLength + TagLength)
                return null;
            var body = sealedData.Take(sealedData.Length - TagLength).ToArray();
            if (!AreEqual(Sign(purpose, body), sealedData.Skip(body.Length).ToArray()))
                return null; // nothing is decrypted that we did not sign
            using (var aes = Aes.Create())
            {
                aes.Key = _encryption;
                aes.IV = body.Take(IvLength).ToArray();
                using (var decryptor = aes.CreateDecryptor())
                    return decryptor.TransformFinalBlock(body, IvLength, body.Length - IvLength);
            }
        }

        private byte[] Sign(string purpose, byte[] body)
        {
            using (var hmac = new HMACSHA256(_signature))
            {
                // Of a fixed length, so that a purpose never runs into what follows it.
                var label = hmac.ComputeHash(Encoding.UTF8.GetBytes(purpose));
                return hmac.ComputeHash(label.Concat(body).ToArray());
            }
        }

        /// <summary>In the same time wherever the difference is.</summary>
        private static bool AreEqual(byte[] one, byte[] other)
        {
            var difference = one.Length ^ other.Length;
            for (var i = 0; i < one.Length && i < other.Length; i++)
                difference |= one[i] ^ other[i];
            return difference == 0;
        }
    }
    #endregion
}
